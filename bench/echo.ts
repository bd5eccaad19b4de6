// The measure of all figures: a bare express that parses a JSON body and answers, storing nothing.
import express from 'express'

const app = express()
app.disable('x-powered-by')
app.post('/echo', express.json(), (req, res) => {
  const { id, text } = req.body as { id: string; text: string }
  res.status(202).json({ session: id, seq: text.length })
})
const server = app.listen(Number(process.argv[2]), '127.0.0.1', () => process.stdout.write('ready\n'))
process.on('SIGTERM', () => server.close())
