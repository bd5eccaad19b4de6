// For mocha and node: `--import` this file, and tests outside the tree find `#core/…` and the packages of this Threadline.
import { openToOutside } from './outside.ts'

openToOutside()
