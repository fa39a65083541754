import { publish } from '../publish.ts'

/** Second half of `npm run build`: turns Next's export in out/ into the published site. */
const pages = await publish('out')
console.log(`${pages} pages published in out/`)
