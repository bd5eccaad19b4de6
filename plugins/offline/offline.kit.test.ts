import { answererKit } from '#core/testing/index.ts'
import { config } from './config.ts'
import { create } from './index.ts'

answererKit({ config, create })
