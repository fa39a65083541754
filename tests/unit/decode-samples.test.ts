import { expect, test } from '@playwright/test'
import type { Observation } from '../../lib/decode/observation.ts'
import { samples } from './decode-samples.ts'
import { decoder } from './knowledge.ts'

const win7 = ['Windows 7 / Server 2008 R2']
const win8 = ['Windows 8 / Server 2012', 'Windows 8.1 / Server 2012 R2', 'Windows 10 1507']
const toWin10 = [...win7, ...win8]
const lateWin10 = ['Windows 10 1607-1909 / Server 2016, 2019', 'Windows 10 2004-21H1']
const win10 = ['Windows 10 1511', ...lateWin10]
const win11 = ['Windows 11 21H2-26H1 / Server 2022']

/** Sample → everything that it says, whole objects without their places in the text. */
const expected: Readonly<Record<string, readonly Omit<Observation, 'span'>[]>> = {
  'General tab and XML, Server 2012 R2': [
    {
      alert: 40,
      state: 1205,
      language: 'en',
      event: 36888,
      computer: 'WIN-U5410N2J187',
      time: '2020-08-05T12:16:37.933329200Z',
      direction: 'generated',
      sure: 'exact',
      missing: [],
      windows: win8,
    },
  ],
  'one line with an id and the old text': [
    {
      alert: 47,
      language: 'en',
      event: 36887,
      direction: 'received',
      sure: 'exact',
      missing: [],
      windows: win7,
    },
  ],
  'XML without its tags': [
    {
      alert: 70,
      state: 105,
      event: 36888,
      computer: 'HOST',
      direction: 'generated',
      sure: 'guess',
      missing: [],
    },
  ],
  'Windows 2003, labels in pairs': [
    {
      status: '0x80090016',
      role: 'server',
      language: 'en',
      event: 36870,
      time: '2/11/2012 12:44:55 AM',
      sure: 'exact',
      missing: [],
      windows: ['Windows XP', 'Windows Server 2003', 'Windows Vista', 'Windows 2000'],
    },
  ],
  'Details tab with tree residue, Chinese type': [
    {
      state: 10013,
      role: 'client',
      event: 36871,
      time: '2020-11-29T11:37:20.7849166Z',
      sure: 'exact',
      missing: [],
      windows: [...toWin10, ...win10],
    },
  ],
  'Details tab with tree residue, English': [
    {
      alert: 20,
      event: 36887,
      time: '2015-06-01T10:00:09.390968300Z',
      computer: 'IS-6.All4Cars.ru',
      direction: 'received',
      sure: 'exact',
      missing: [],
      windows: [...toWin10, ...win10],
    },
  ],
  'wevtutil, single quotes, no root element': [
    {
      alert: 40,
      state: 1205,
      process: { name: 'lsass', id: 700 },
      event: 36888,
      time: '2024-03-01T08:00:00.000Z',
      computer: 'A',
      direction: 'generated',
      sure: 'exact',
      missing: [],
      windows: win11,
    },
    {
      protocol: 'TLS 1.2',
      event: 36874,
      time: '2024-03-01T08:00:00.001Z',
      computer: 'A',
      sure: 'exact',
      missing: [],
      windows: [...toWin10, ...win10],
    },
  ],
  'UserData and RenderingInfo': [
    {
      role: 'server',
      protocol: 'TLS 1.2',
      language: 'en',
      event: 36880,
      cipherSuite: '0xC030',
      time: '2023-01-02T03:04:05.678Z',
      computer: 'acme-dc1v.example.com',
      sure: 'exact',
      missing: [],
      windows: [...win10, ...win11],
    },
  ],
  'caller fields without an event id': [
    { role: 'client', process: { name: 'vctip', id: 16548 }, sure: 'exact', missing: [] },
  ],
  'data elements alone': [
    {
      alert: 40,
      state: 1205,
      event: 36888,
      direction: 'generated',
      sure: 'exact',
      missing: [],
      windows: toWin10,
    },
  ],
  'Event Viewer CSV': [
    {
      alert: 40,
      state: 1205,
      target: 'mail.example.com',
      language: 'en',
      event: 36888,
      time: '9/29/2026 10:01:02 AM',
      direction: 'generated',
      sure: 'exact',
      missing: [],
      windows: ['Windows 10 1511'],
    },
    {
      alert: 46,
      language: 'en',
      event: 36887,
      time: '9/29/2026 10:01:04 AM',
      direction: 'received',
      sure: 'exact',
      missing: [],
      windows: win7,
    },
  ],
  'tab-separated text': [
    {
      alert: 20,
      language: 'de',
      event: 36887,
      time: '29.09.2026 10:01:02',
      direction: 'received',
      sure: 'exact',
      missing: [],
    },
  ],
  'wevtutil text': [
    {
      state: 10013,
      role: 'client',
      language: 'en',
      event: 36871,
      computer: 'srv40.example.com',
      time: '2024-03-01T08:00:00.000',
      sure: 'exact',
      missing: [],
      windows: win10,
    },
  ],
  'Format-List with a hanging indent': [
    {
      target: 'DOMAIN.NAME',
      language: 'en',
      event: 36884,
      time: '30/04/2021 10:43:17',
      sure: 'exact',
      missing: [],
      windows: win10,
    },
  ],
  'WMI in one line, Japanese': [
    {
      time: '2016/07/11 7:06:55',
      alert: 10,
      state: 1203,
      language: 'ja',
      event: 36888,
      computer: 'SV01',
      direction: 'generated',
      sure: 'exact',
      missing: [],
    },
  ],
  'Korean, General tab': [
    {
      alert: 46,
      language: 'ko',
      event: 36887,
      computer: 'PC-46',
      time: '2018-07-03 오전 11:28:54',
      direction: 'received',
      sure: 'exact',
      missing: [],
    },
  ],
  Winlogbeat: [
    {
      alert: 40,
      state: 1205,
      process: { name: 'w3wp', id: 700 },
      event: 36888,
      time: '2024-03-01T08:00:00.000Z',
      computer: 'web40.example.com',
      direction: 'generated',
      sure: 'exact',
      missing: [],
      windows: win11,
    },
  ],
  Wazuh: [
    {
      state: 10013,
      role: 'client',
      process: { name: 'svchost', id: 1234 },
      event: 36871,
      time: '2024-03-01T08:00:00.000Z',
      computer: 'PC1',
      sure: 'exact',
      missing: [],
      windows: win11,
    },
  ],
  evtx_dump: [
    {
      state: 10001,
      status: '0x8009030D',
      role: 'server',
      event: 36870,
      time: '2020-09-19T01:00:00.000000Z',
      computer: 'DC01',
      sure: 'exact',
      missing: [],
      windows: [...toWin10, ...win10],
    },
  ],
  Dynatrace: [
    {
      role: 'client',
      process: { name: 'vctip', id: 16548 },
      event: 36867,
      sure: 'exact',
      missing: [],
      windows: win11,
    },
  ],
  'Sentinel Event table': [
    {
      language: 'en',
      event: 36888,
      alert: 70,
      state: 105,
      time: '2024-03-01T08:00:00Z',
      computer: 'dc1',
      direction: 'generated',
      sure: 'exact',
      missing: [],
      windows: lateWin10,
    },
  ],
  'Sentinel WindowsEvent table': [
    {
      alert: 46,
      event: 36887,
      time: '2024-03-01T08:00:00Z',
      computer: 'dc1',
      direction: 'received',
      sure: 'exact',
      missing: [],
      windows: [...toWin10, ...win10],
    },
  ],
  'ConvertTo-Json': [
    {
      state: 10013,
      role: 'client',
      language: 'en',
      event: 36871,
      time: '2020-11-29T11:37:20.784Z',
      computer: 'PC1',
      sure: 'exact',
      missing: [],
      windows: win10,
    },
  ],
  'Splunk key=value': [
    {
      protocol: 'TLS 1.2',
      language: 'en',
      event: 36874,
      computer: 'web40.example.com',
      time: '03/01/2024 08:00:00 AM',
      sure: 'exact',
      missing: [],
      windows: win10,
    },
  ],
  'Get-EventLog as a list': [
    {
      time: '01.03.2024 08:00:00',
      state: 10013,
      role: 'client',
      language: 'en',
      event: 36871,
      sure: 'exact',
      missing: [],
      windows: toWin10,
    },
  ],
  'old 36888': [
    {
      alert: 40,
      state: 1205,
      language: 'en',
      event: 36888,
      direction: 'generated',
      sure: 'exact',
      missing: [],
      windows: win7,
    },
  ],
  '36888 without a state': [
    {
      alert: 40,
      target: 'mail.example.com',
      language: 'en',
      event: 36888,
      direction: 'generated',
      sure: 'exact',
      missing: ['state'],
      windows: lateWin10,
    },
  ],
  '36887, later text': [
    {
      alert: 46,
      language: 'en',
      event: 36887,
      direction: 'received',
      sure: 'exact',
      missing: [],
      windows: [...win8, ...win10],
    },
  ],
  '36871 with its process': [
    {
      state: 10013,
      role: 'client',
      process: { name: 'svchost', id: 1234 },
      language: 'en',
      event: 36871,
      sure: 'exact',
      missing: [],
      windows: win11,
    },
  ],
  '36874, unknown protocol': [
    { protocol: 'unknown', language: 'en', event: 36874, sure: 'exact', missing: [], windows: toWin10 },
  ],
  '36874 in British English': [
    {
      protocol: 'TLS 1.2',
      process: { name: 'lsass', id: 700 },
      language: 'en-GB',
      event: 36874,
      sure: 'exact',
      missing: [],
      windows: win11,
    },
  ],
  'German 36887': [
    { alert: 20, language: 'de', event: 36887, direction: 'received', sure: 'exact', missing: [] },
  ],
  'curl with Schannel': [{ status: '0x80090326', sure: 'code', missing: [] }],
  'unsigned decimal status': [{ status: '0x80090325', sure: 'code', missing: [] }],
  'signed decimal status': [{ status: '0x80090308', sure: 'code', missing: [] }],
  dcdiag: [
    {
      language: 'en',
      event: 36886,
      time: '04/05/2021   17:05:54',
      sure: 'exact',
      missing: [],
      windows: [...toWin10, ...win10],
    },
  ],
  'shorthand, event and state': [{ state: 10013, event: 36871, sure: 'code', missing: [] }],
  'shorthand, alert before the event': [
    { event: 36887, alert: 48, direction: 'received', sure: 'code', missing: [] },
  ],
  'shorthand, a list of states': [
    { state: 1205, alert: 40, sure: 'code', missing: [] },
    { alert: 40, state: 1207, sure: 'code', missing: [] },
  ],
}

for (const [name, text] of Object.entries(samples)) {
  test(`reads ${name}`, () => {
    const read = decoder.decode(text).observations.map(({ span: _, ...rest }) => rest)
    expect(read).toEqual(expected[name])
  })
}

test('every observation says where in the text it stands', () => {
  const text = `first line\n${samples['old 36888']}\nlast line`
  const [only] = decoder.decode(text).observations
  expect(text.slice(only?.span.start, only?.span.end)).toBe(samples['old 36888']?.slice(0, -1))
})
