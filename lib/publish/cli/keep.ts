import { site } from '../../site.ts'
import { keepEarlier } from '../earlier.ts'

/** `npm run keep`: before a deploy, fetches the hashed files of earlier releases from the published site into out/. */
const address = process.argv[2] ?? `${site.origin}${site.basePath}/`
const added = await keepEarlier('out', address)
console.log(`${added.length} files of earlier releases kept from ${address}`)
