import { expect, test } from '@playwright/test'
import { loadContent } from '../../lib/content/loadContent.ts'
import { keyOrder } from '../../lib/publish/siem/keys.ts'
import { createSiemFiles } from '../../lib/publish/siem/siemFiles.ts'
import { findErrors, parseWith, walk } from '../fixtures/grammars.ts'

const script = createSiemFiles(loadContent()).get('Get-SchannelSummary.ps1') ?? ''

test('the script is PowerShell without a syntax error', async () => {
  expect(findErrors(await parseWith('powershell', script))).toEqual([])
})

test('the same grammar does find a missing bracket', async () => {
  const broken = script.replace('if ($null -ne $found) {', 'if ($null -ne $found {')
  expect(findErrors(await parseWith('powershell', broken))).not.toEqual([])
})

test('it calls only commands that read, and that both 5.1 and 7 have', async () => {
  const names = walk(await parseWith('powershell', script))
    .filter((node) => node.type === 'command_name')
    .map((node) => node.text)
  expect([...new Set(names)].sort()).toEqual([
    'Get-Date',
    'Get-WinEvent',
    'Import-Csv',
    'Join-Path',
    'Resolve-Path',
    'Set-StrictMode',
    'Sort-Object',
    'Write-Warning',
  ])
})

test('it uses no operator that came after 5.1, and nothing but ASCII, which both read the same way', () => {
  expect(script).not.toMatch(/\?\?|\?\.|\s\?\s.*\s:\s|&&|\|\|/)
  expect([...script].every((char) => char.charCodeAt(0) < 128)).toBe(true)
  expect(script.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
})

test('it tries the keys in the order of the site', () => {
  const block = /foreach \(\$parts in @\(([\s\S]*?)\)\) \{/.exec(script)?.[1] ?? ''
  const order = [...block.matchAll(/@\(([^)]*)\)/g)].map((match) =>
    (match[1] ?? '')
      .split(',')
      .map((part) => part.trim().replace('$entry.', '').toLowerCase())
      .filter(Boolean),
  )
  expect(order).toEqual(keyOrder)
})

test('it reads fields by name and never the message', () => {
  expect(script).not.toMatch(/\.Message\b(?! *\))|FormatDescription/)
  for (const name of ['AlertDesc', 'ErrorState', 'ErrorStatus', 'ErrorCode'])
    expect(script).toContain(`'${name}'`)
})
