import { answererKit } from '#core/testing/index.ts'
import { config } from './config.ts'
import { create } from './index.ts'

answererKit({
  config,
  create,
  // Play the model by a local server: open it in `open` and give its address as SAMPLE_URL.
  variables: {
    SAMPLE_URL: 'http://127.0.0.1:9',
    SAMPLE_KEY: 'a-key-of-this-test',
  },
})
