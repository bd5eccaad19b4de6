import { answererKit } from '#core/testing/index.ts'
import { playModel } from '#core/testing/models/played-model.ts'
import { config } from './config.ts'
import { create } from './index.ts'

const key = 'sk-a-key-that-only-this-test-knows'

answererKit({
  config,
  create,
  variables: { OPENAI_MODEL: 'played', OPENAI_BASE_URL: 'http://127.0.0.1:9/v1', OPENAI_API_KEY: key },
  async open() {
    const model = await playModel()
    return { variables: { OPENAI_MODEL: 'played', OPENAI_BASE_URL: model.url, OPENAI_API_KEY: key }, close: model.close }
  },
})
