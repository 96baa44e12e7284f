import { keepingCodes } from '../cloud/keeping'
import { useWords } from '../ui/language'
import { AloneAtTheDesk } from './AloneAtTheDesk'
import { FactorSetup } from './FactorSetup'

/** All that there is at the desk for whoever may move points or goods and has no second step yet. */
export function FactorDue({ name }: { name: string }) {
  const words = useWords()
  return (
    <AloneAtTheDesk title={words.factor.dueTitle} says={words.factor.dueSays(name)}>
      <FactorSetup hasFactor={false} onTold={() => keepingCodes.set(true)} onDone={() => keepingCodes.set(false)} />
    </AloneAtTheDesk>
  )
}
