import { CheckOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { Batch, Campaign, Product } from '../cloud/lists'
import type { Name } from '../cloud/call'
import { useWords } from '../ui/language'
import { useMay } from '../ui/operator'
import { Panel } from '../ui/Page'
import { follow, hrefOf, type Address } from '../ui/route'
import type { Words } from '../words'

interface Step {
  name: keyof Words['overview']['steps']
  done: boolean
  needs: Name
  to: Address
}

/** From nothing to the first scan: what is done, and the one thing to do next. */
export function FirstSteps(props: { products: Product[]; batches: Batch[]; campaigns: Campaign[] }) {
  const words = useWords()
  const mayAsk = useMay()
  const steps = stepsFor(props)
  const next = steps.find((step) => !step.done)
  return (
    <Panel title={words.overview.stepsTitle} says={words.overview.stepsSay}>
      <ol className="steps">
        {steps.map((step, index) => (
          <li key={step.name} className={step.done ? 'step-done' : step === next ? 'step-next' : 'step-later'}>
            <span className="step-mark" aria-hidden>
              {step.done ? <CheckOutlined /> : index + 1}
            </span>
            <div>
              <h3>{words.overview.steps[step.name].title}</h3>
              <p>{words.overview.steps[step.name].says}</p>
            </div>
            {step === next &&
              (mayAsk(step.needs) ? (
                <Button type="primary" onClick={() => follow(step.to)}>
                  {words.overview.steps[step.name].action}
                </Button>
              ) : (
                <em>{words.overview.byAdmin}</em>
              ))}
          </li>
        ))}
      </ol>
    </Panel>
  )
}

function stepsFor({ products, batches, campaigns }: { products: Product[]; batches: Batch[]; campaigns: Campaign[] }) {
  const newest = batches[0]
  const batchPage: Address = newest ? hrefOf('/batches/:batchId', { batchId: newest.id }) : hrefOf('/batches')
  const draft = campaigns.find(({ state }) => state === 'draft')
  const steps: Step[] = [
    { name: 'product', done: products.length > 0, needs: 'saveProduct', to: hrefOf('/products/new') },
    { name: 'batch', done: batches.length > 0, needs: 'mintBatch', to: hrefOf('/batches/new') },
    { name: 'print', done: batches.some(({ downloads }) => downloads > 0), needs: 'printBatch', to: batchPage },
    {
      name: 'activate',
      done: batches.some(({ activatedCount }) => activatedCount > 0),
      needs: 'activateBatch',
      to: batchPage,
    },
    {
      name: 'launch',
      done: campaigns.some(({ launchedAt }) => launchedAt !== null),
      needs: 'launchCampaign',
      to: draft ? hrefOf('/campaigns/:campaignId/edit', { campaignId: draft.id }) : hrefOf('/campaigns/new'),
    },
  ]
  return steps
}
