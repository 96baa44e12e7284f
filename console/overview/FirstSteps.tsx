import { CheckOutlined } from '@ant-design/icons'
import type { Batch, Campaign, Product } from '../cloud/lists'
import type { Name } from '../cloud/call'
import { useWords } from '../ui/language'
import { PageButton } from '../ui/Permitted'
import { Panel } from '../ui/Page'
import { hrefOf, type Address } from '../ui/route'
import type { Words } from '../words'

interface Step {
  name: keyof Words['overview']['steps']
  done: boolean
  asks: Name
  to: Address
}

/** From nothing to the first scan: what is done, and the one thing to do next. */
export function FirstSteps(props: { products: Product[]; batches: Batch[]; campaigns: Campaign[] }) {
  const words = useWords()
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
            {step === next && (
              <PageButton type="primary" to={step.to} asks={step.asks} otherwise={<em>{words.overview.byAdmin}</em>}>
                {words.overview.steps[step.name].action}
              </PageButton>
            )}
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
    { name: 'product', done: products.length > 0, asks: 'saveProduct', to: hrefOf('/products/new') },
    { name: 'batch', done: batches.length > 0, asks: 'mintBatch', to: hrefOf('/batches/new') },
    { name: 'print', done: batches.some(({ downloads }) => downloads > 0), asks: 'printBatch', to: batchPage },
    {
      name: 'activate',
      done: batches.some(({ activatedCount }) => activatedCount > 0),
      asks: 'activateBatch',
      to: batchPage,
    },
    {
      name: 'launch',
      done: campaigns.some(({ launchedAt }) => launchedAt !== null),
      asks: 'launchCampaign',
      to: draft ? hrefOf('/campaigns/:campaignId/edit', { campaignId: draft.id }) : hrefOf('/campaigns/new'),
    },
  ]
  return steps
}
