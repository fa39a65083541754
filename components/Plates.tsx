import { addressOf } from '../lib/codes/address.ts'
import { findAlertName, formatAlertName } from '../lib/codes/alert.ts'
import { type Kind, kindName } from '../lib/codes/kind.ts'
import { href } from '../lib/site.ts'

export type Plate = { kind: Kind; code: string; caption: string; symbol?: boolean }

/** What was logged: the numbers in the order in which an event is read. Each leads to its own page. */
export function Plates({ plates, here }: { plates: readonly Plate[]; here: string }) {
  return (
    <div className="plates" data-n={plates.length}>
      {plates.map((plate) => {
        const address = addressOf(plate.kind, plate.code)
        const inside = (
          <>
            <small>{kindName[plate.kind].one}</small>
            <strong translate="no" className={plate.code.length > 7 ? 'long' : undefined}>
              {plate.code}
            </strong>
            <span translate={plate.symbol ? 'no' : undefined}>{plate.caption}</span>
          </>
        )
        return address === here ? (
          <div key={address} className={`plate k-${plate.kind}`}>
            {inside}
          </div>
        ) : (
          <a key={address} className={`plate k-${plate.kind}`} href={href(address)}>
            {inside}
          </a>
        )
      })}
    </div>
  )
}

/** The plate of an alert number, whether or not anybody assigned it. */
export const alertPlate = (code: number): Plate => ({
  kind: 'alert',
  code: String(code),
  caption: formatAlertName(code),
  symbol: findAlertName(code) !== undefined,
})
