import { publish } from '../publish.ts'

/** Second half of `npm run build`: turns Next's export in out/ (or SITE_OUT, as next.config.mjs) into the published site. */
const out = process.env.SITE_OUT ?? 'out'
const pages = await publish(out)
console.log(`${pages} pages published in ${out}/`)
