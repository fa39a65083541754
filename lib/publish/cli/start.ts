import { site } from '../../site.ts'
import { createFileServer } from '../serve.ts'

/** `npm start`: serves out/ on http://localhost:3000 (PORT changes it). */
const port = Number(process.env.PORT ?? 3000)
createFileServer('out', site.basePath).listen(port, () => {
  console.log(`Schannel Reference is on http://localhost:${port}${site.basePath}/ (Ctrl+C stops it)`)
})
