import { ImageResponse } from 'next/og'
import { site } from '../../lib/site.ts'
import { shareImage } from '../pageMetadata.ts'

export const dynamic = 'force-static'

const plates: readonly [string, string, string][] = [
  ['EVENT', '36888', '#34568b'],
  ['ALERT', '40', '#b5382a'],
  ['STATE', '1205', '#6a3f97'],
]

/** The picture that a pasted link unfurls with. Next brings the renderer and the font, so nothing is fetched. */
export const GET = () =>
  new ImageResponse(
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'space-between',
        width: '100%',
        height: '100%',
        padding: '72px 80px',
        background: '#fbfaf7',
        color: '#1b1e23',
      }}
    >
      <div style={{ display: 'flex', fontSize: 84, letterSpacing: -2 }}>{site.name}</div>
      <div style={{ display: 'flex', gap: 28 }}>
        {plates.map(([kind, code, color]) => (
          <div
            key={kind}
            style={{
              display: 'flex',
              flexDirection: 'column',
              padding: '24px 36px',
              background: '#fff',
              borderRadius: 14,
              border: `4px solid ${color}`,
            }}
          >
            <span style={{ fontSize: 28, color, letterSpacing: 3 }}>{kind}</span>
            <span style={{ fontSize: 104, lineHeight: 1.05 }}>{code}</span>
          </div>
        ))}
      </div>
      <div style={{ display: 'flex', fontSize: 31, color: '#585f69' }}>
        What Windows Schannel logged, what it means, and how sure anyone can be
      </div>
    </div>,
    { width: shareImage.width, height: shareImage.height },
  )
