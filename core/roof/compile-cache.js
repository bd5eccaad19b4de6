// Imported before anything else (see the `start` script): what was compiled at one start is not compiled at the next, main.ts included. Were
// the first file still to be stripped of its types, Node would load its stripper for it alone, and hold 20 MB for as long as the house runs.
// This file is JavaScript because it must not need that itself.
import module from 'node:module'

module.enableCompileCache?.()
