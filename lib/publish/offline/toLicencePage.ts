import type { OfflinePage } from './toOfflinePage.ts'

/** Texts of licences: of our content, of our code, and of the packages inside the scripts. */
export type LicenceTexts = { content: string; code: string; packages: string }

/** The licences as a page of the offline copy, because the file goes where no other file of ours goes with it. */
export const toLicencePage = ({ content, code, packages }: LicenceTexts): OfflinePage => ({
  address: '/licences/',
  title: 'Licences',
  main: [
    '<h1 class="mt-4">Licences of what is inside this file</h1>',
    `<h2>Content</h2>${toParagraphs(content.replace(/^# .*\n+/, ''))}`,
    `<h2>Code</h2><pre>${toHtml(code.trim())}</pre>`,
    `<h2>Packages inside the scripts</h2><pre>${toHtml(packages.trim())}</pre>`,
  ].join('\n'),
})

/** Our own text, without its marks for code: paragraphs in place of lines. */
const toParagraphs = (text: string): string =>
  text
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => `<p class="lead">${toHtml(paragraph.replaceAll('`', '').replace(/\n/g, ' '))}</p>`)
    .join('')

const toHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
