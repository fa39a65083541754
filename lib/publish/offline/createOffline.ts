import { createHash } from 'node:crypto'
import { site } from '../../site.ts'
import type { OfflinePage } from './toOfflinePage.ts'

/** What the offline copy is made of. `style` and `app` are text; `inline` are files by the id under which they are asked for. */
export type OfflineParts = {
  pages: readonly OfflinePage[]
  style: string
  app: string
  inline: Readonly<Record<string, string>>
  /** "revision abc1234567, 2026-11-23", or empty. */
  made: string
}

/**
 * The whole site as one HTML file that is opened by double click. Its policy lets it run exactly its one script and its
 * one style, start a worker from itself, and reach nothing at all.
 */
export function createOffline({ pages, style, app, inline, made }: OfflineParts): string {
  if (/<\/script|<!--/i.test(app))
    throw new Error('offline copy: the script holds text that would end its element')
  const policy = [
    "default-src 'none'",
    `script-src ${toHash(app)}`,
    `style-src ${toHash(style)}`,
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const links = [
    ['#/', 'Home'],
    ['#/event/', 'Events'],
    ['#/alert/', 'Alerts'],
    ['#/state/', 'Error states'],
    ['#/status/', 'Status codes'],
    ['#/guide/', 'Guides'],
    ['#/triage/', 'Triage a log'],
    ['#/licences/', 'Licences'],
  ]
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${site.name}</title><style>${style}</style></head>
<body><a class="skip" href="#main">Skip to the answer</a>
<header class="frame masthead"><a href="#/">${site.name}</a><div class="soft small">Offline copy${made ? `, ${made}` : ''}</div></header>
<div class="frame"><div id="offline-box"></div></div>
<main id="main" class="frame"><noscript><p class="note">This copy needs JavaScript, which this browser has switched off for it.</p></noscript></main>
<nav class="frame foot" aria-label="Site">${links.map(([to, name]) => `<a href="${to}">${name}</a>`).join(' ')}</nav>
${pages.map(toTemplate).join('\n')}
${Object.entries(inline).map(toElement).join('\n')}
<script>${app}</script>
</body></html>
`
}

const toTemplate = ({ address, title, main }: OfflinePage): string =>
  `<template data-page="${address}" data-title="${title}">${main}</template>`

/** Text as JSON: a "<" in it could end the element. */
const toElement = ([id, text]: [string, string]): string =>
  `<script type="application/json" id="${id}">${JSON.stringify(text).replaceAll('<', '\\u003c')}</script>`

const toHash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
