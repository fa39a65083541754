/** Where the two downloads lie in the published folder. */
export const offlineFile = 'download/schannel-reference.html'
export const zipFile = 'download/schannel-reference-site.zip'

/** What /data/ prints in place of size, day and checksum until the file is made; publishDownloads.ts replaces it. */
export const placeholder = (file: string): string => `made with the site: ${file}`
