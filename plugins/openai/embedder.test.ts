import { expect } from 'chai'
import { asked, returns } from '#core/testing/kits/answerer/questions.ts'
import { live, openaiOver } from '#core/testing/models/openai-over.ts'
import { type PlayedModel, playModel } from '#core/testing/models/played-model.ts'

const embedding = { OPENAI_MODEL: '', OPENAI_EMBEDDING_MODEL: 'small-vectors' }
const { signal } = new AbortController()
const passages = { signal, of: 'passage' as const }

describe('Vectors of texts', () => {
  let model: PlayedModel
  before(async () => {
    model = await playModel()
  })
  after(() => model.close())

  const over = (url = model.url, variables: Record<string, string> = {}) =>
    openaiOver({ url }, { OPENAI_EMBEDDING_MODEL: 'small-vectors', ...variables })

  /** A server by hand: `made` answers the vectors for the texts of a request. */
  const served = (
    path: string,
    made: (texts: string[], request: number) => number[][] | number,
  ): { url: string; bodies: Record<string, unknown>[] } => {
    const bodies: Record<string, unknown>[] = []
    const url = model.raw(path, async (req, res) => {
      const parts: Buffer[] = []
      for await (const part of req) parts.push(part as Buffer)
      const body = JSON.parse(Buffer.concat(parts).toString()) as { input: string[] }
      bodies.push(body)
      const vectors = made(body.input, bodies.length)
      res.setHeader('content-type', 'application/json')
      if (typeof vectors === 'number') res.statusCode = vectors
      const data =
        typeof vectors === 'number' ? [] : vectors.map((embedding, index) => ({ object: 'embedding', index, embedding })).reverse()
      res.end(JSON.stringify({ object: 'list', data, error: typeof vectors === 'number' ? { message: 'trouble' } : undefined }))
      return true
    })
    return { url, bodies }
  }

  it('have length 1 and the order of the texts, and the same text has the same', async () => {
    const one = over()
    const { embedder } = one.part
    expect(embedder!.model).to.equal('small-vectors')
    const vectors = await embedder!.embed(['a lamp', 'a chair', 'a lamp'], passages)
    expect(vectors).to.have.length(3)
    expect(vectors[0]).to.deep.equal(vectors[2]).and.not.deep.equal(vectors[1])
    for (const vector of vectors) expect(Math.hypot(...vector)).to.be.closeTo(1, 1e-6)
    await one.close()
  })

  it('are asked for as numbers, at most 96 texts at once, and put back in order', async () => {
    const server = served('/many', texts => texts.map(text => [Number(text), 1]))
    const one = over(server.url)
    const vectors = await one.part.embedder!.embed(
      Array.from({ length: 200 }, (_, i) => String(i)),
      passages,
    )
    expect(server.bodies.map(body => (body.input as string[]).length)).to.deep.equal([96, 96, 8])
    expect(server.bodies[0]).to.include({ encoding_format: 'float', model: 'small-vectors' })
    expect(vectors[150]![0]! / vectors[150]![1]!).to.be.closeTo(150, 0.01)
    await one.close()
  })

  it('are refused where two have different dimensions, or one no direction', async () => {
    const mixed = served('/mixed', (texts, request) => texts.map(() => (request === 1 ? [1, 2] : [1, 2, 3])))
    const one = over(mixed.url)
    await one.part.embedder!.embed(['a'], passages)
    expect(await one.part.embedder!.embed(['b'], passages).catch(error => error.message)).to.match(/3 numbers after some of 2/)
    await one.close()
    const flat = over(served('/flat', texts => texts.map(() => [0, 0])).url)
    expect(await flat.part.embedder!.embed(['a'], passages).catch(error => error.message)).to.match(/no direction/)
    await flat.close()
  })

  it('are asked for once more where a page waits for them, and not where a customer does', async () => {
    const server = served('/down', () => 500)
    const one = over(server.url)
    expect(await one.part.embedder!.embed(['a'], passages).catch(error => error.name)).to.equal('Unanswered')
    expect(server.bodies).to.have.length(2)
    expect(await one.part.embedder!.embed(['a'], { signal, of: 'question' }).catch(error => error.name)).to.equal('Unanswered')
    expect(server.bodies).to.have.length(3)
    await one.close()
  })

  it('that can not be made stand in the way of no answer', async () => {
    const server = served('/broken', () => 404)
    const one = over(server.url)
    await one.part.embedder!.embed(['a'], passages).catch(() => undefined)
    expect(await one.part.health!()).to.have.property('ok', false)
    const two = over()
    expect(await two.ask(asked('How long may I return something?', { evidence: [returns] }))).to.include({ kind: 'answer' })
    await Promise.all([one.close(), two.close()])
  })

  it('can be had without a model that answers: then the offline answerer answers', async () => {
    const server = served('/only', texts => texts.map(() => [3, 4]))
    const one = openaiOver({ url: server.url }, embedding)
    expect(one.part).to.include({ name: 'openai', model: 'offline' })
    expect(one.part).not.to.have.any.keys('judge', 'rewrite')
    expect(await one.part.answer(asked('How long may I return something?', { evidence: [returns] }), live())).to.include({
      class: 'quoted',
    })
    expect([...(await one.part.embedder!.embed(['a'], passages))[0]!].map(value => value.toFixed(1))).to.deep.equal(['0.6', '0.8'])
    expect(await one.part.health!()).to.have.property('ok', true)
    await one.close()
  })

  it('are given up where the question is taken back', async () => {
    const one = over()
    const gone = AbortSignal.abort(new Error('taken back'))
    expect(await one.part.embedder!.embed(['a'], { signal: gone, of: 'question' }).catch(error => error.message)).to.equal('taken back')
    await one.close()
  })
})
