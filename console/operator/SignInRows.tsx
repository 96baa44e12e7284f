import type { TableColumnsType } from 'antd'
import type { SignInDeed } from '../../contract/words/operator'
import type { Given } from '../cloud/call'
import { useWords } from '../ui/language'
import { Moment } from '../ui/Moment'
import { Rows } from '../ui/Rows'
import { StateMark } from '../ui/StateMark'

type SignInLine = Given<'listSignIns'>['signIns'][number]

const tones: Partial<Record<SignInDeed, 'good' | 'warn' | 'quiet'>> = {
  signedIn: 'good',
  passwordRefused: 'warn',
  codeRefused: 'warn',
  disabledRefused: 'warn',
  expiredRefused: 'warn',
}

/** What happened about signing in, the latest first. */
export function SignInRows({ signIns, isOfAll = false }: { signIns: SignInLine[]; isOfAll?: boolean }) {
  const words = useWords()
  const columns: TableColumnsType<SignInLine> = [
    { title: words.signIns.at, render: (_, { at }) => <Moment at={at} /> },
    ...(isOfAll
      ? [
          {
            title: words.signIns.who,
            render: (_: unknown, { name, account }: SignInLine) => (
              <span className="wrapping">
                {name} <span className="mono soft">{account}</span>
              </span>
            ),
          },
        ]
      : []),
    {
      title: words.signIns.deed,
      render: (_, { deed, isKnownDevice }) => (
        <>
          <StateMark tone={tones[deed] ?? 'quiet'}>{words.signIns.deeds[deed]}</StateMark>{' '}
          {isKnownDevice === false && deed === 'signedIn' && <span className="soft">{words.signIns.newDevice}</span>}
        </>
      ),
    },
    {
      title: words.signIns.where,
      render: (_, { where, address }) => (
        <span className="wrapping">
          {where || <span className="soft">{words.signIns.unknownPlace}</span>}{' '}
          <span className="mono soft">{address}</span>
        </span>
      ),
    },
  ]
  return <Rows rows={signIns} columns={columns} keyOf={({ id }) => id} empty={words.signIns.none} />
}
