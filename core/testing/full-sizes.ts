// Property tests mean the sizes that they name: fast-check draws small ones, whatever `maxLength` says, unless told otherwise.
import { configureGlobal, readConfigureGlobal } from 'fast-check'

configureGlobal({ ...readConfigureGlobal(), defaultSizeToMaxWhenMaxSpecified: true })
