import { answererKit } from '#core/testing/index.ts'
import { playModel } from '#core/testing/models/played-model.ts'
import { config } from './config.ts'
import { create } from './index.ts'

const variables = {
  OPENAI_MODEL: 'played',
  OPENAI_EMBEDDING_MODEL: 'vectors',
  OPENAI_API_KEY: 'sk-a-key-that-only-this-test-knows',
}

answererKit({
  config,
  create,
  variables: { ...variables, OPENAI_BASE_URL: 'http://127.0.0.1:9/v1' },
  async open() {
    const model = await playModel()
    return { variables: { ...variables, OPENAI_BASE_URL: model.url }, close: model.close }
  },
})
