import { Button, Drawer, Form, Input, Select } from 'antd'
import { guestAudience, targetKinds, targetPages, type Target } from '../../contract/words/home'
import { useCampaigns, useRewards } from '../cloud/lists'
import { counted } from '../ui/counted'
import { DatePicker } from '../ui/DatePicker'
import { useWords } from '../ui/language'
import { momentOf, wallAt, type Wall } from '../ui/time'
import { UploadPicture } from '../ui/UploadPicture'
import type { HomeBlock } from './draft'

interface BlockDrawerProps {
  block: HomeBlock
  tiers: readonly { code: string; name: string }[]
  onChange: (block: HomeBlock) => void
  onClose: () => void
}

const format = 'YYYY-MM-DD HH:mm'

/** Whom one block is for and when it is shown; of a banner also what it shows and where it leads. */
export function BlockDrawer({ block, tiers, onChange, onClose }: BlockDrawerProps) {
  const words = useWords()
  const say = words.brand
  const set = (change: Partial<HomeBlock>) => onChange({ ...block, ...change })
  const picker = (name: 'from' | 'until') => (
    <Form.Item label={words.shell.zoned(say[name])} htmlFor={`block-${name}`}>
      <DatePicker
        id={`block-${name}`}
        className="wide"
        showTime={{ format: 'HH:mm' }}
        format={format}
        placeholder={say.always}
        value={block[name] === null ? null : wallAt(block[name])}
        onChange={(time: Wall | null) => set({ [name]: time && momentOf(time) })}
      />
    </Form.Item>
  )
  return (
    <Drawer
      open
      size={480}
      title={say.editBlock(say.kinds[block.kind])}
      onClose={onClose}
      footer={
        <div className="drawer-foot">
          <Button type="primary" onClick={onClose}>
            {say.done}
          </Button>
        </div>
      }
    >
      <Form layout="vertical">
        {block.banner && <BannerFields banner={block.banner} onChange={(banner) => set({ banner })} />}
        <Form.Item label={say.audience} htmlFor="block-audience">
          <Select
            id="block-audience"
            mode="multiple"
            placeholder={say.everybody}
            value={block.audience}
            onChange={(audience: string[]) => set({ audience })}
            options={[
              { value: guestAudience, label: say.guests },
              ...tiers.map(({ code, name }) => ({ value: code, label: name })),
            ]}
          />
        </Form.Item>
        <div className="side-by-side">
          {picker('from')}
          {picker('until')}
        </div>
      </Form>
    </Drawer>
  )
}

type BannerFacts = NonNullable<HomeBlock['banner']>

function BannerFields({ banner, onChange }: { banner: BannerFacts; onChange: (banner: BannerFacts) => void }) {
  const say = useWords().brand
  return (
    <>
      <Form.Item label={say.bannerPicture}>
        {banner.address !== '' && <img className="brand-banner" src={banner.address} alt={banner.says} />}
        <UploadPicture
          asks="uploadBrandPicture"
          shape="banner"
          label={banner.picture === '' ? say.bannerUpload : say.bannerAgain}
          onDone={(picture, address) => onChange({ ...banner, picture, address })}
        />
      </Form.Item>
      <Form.Item label={say.bannerSays} htmlFor="banner-says">
        <Input
          id="banner-says"
          value={banner.says}
          {...counted('bannerSays')}
          onChange={({ target }) => onChange({ ...banner, says: target.value })}
        />
      </Form.Item>
      <TargetFields target={banner.target} onChange={(target) => onChange({ ...banner, target })} />
    </>
  )
}

function TargetFields({ target, onChange }: { target: Target | null; onChange: (target: Target | null) => void }) {
  const say = useWords().brand
  return (
    <>
      <Form.Item label={say.target} htmlFor="target-kind">
        <Select
          id="target-kind"
          value={target?.kind ?? 'none'}
          options={[
            { value: 'none', label: say.nowhere },
            ...targetKinds.map((kind) => ({ value: kind, label: say.targetKinds[kind] })),
          ]}
          onChange={(chosen) => {
            const kind = targetKinds.find((each) => each === chosen)
            onChange(kind ? { kind, id: kind === 'page' ? 'mall' : '' } : null)
          }}
        />
      </Form.Item>
      {target && <TargetChoice target={target} onChange={(id) => onChange({ ...target, id })} />}
    </>
  )
}

/** One of the things that a banner may lead to. */
function TargetChoice({ target, onChange }: { target: Target; onChange: (id: string) => void }) {
  const say = useWords().brand
  const campaigns = useCampaigns().value?.rows ?? []
  const rewards = useRewards().value?.rows ?? []
  if (target.kind === 'post')
    return (
      <Form.Item label={say.postId} htmlFor="target-id">
        <Input
          id="target-id"
          className="mono"
          value={target.id}
          onChange={(event) => onChange(event.target.value.trim())}
        />
      </Form.Item>
    )
  const options = {
    page: targetPages.map((page) => ({ value: page, label: say.targetPages[page] })),
    campaign: campaigns.map(({ id, name }) => ({ value: id, label: name })),
    reward: rewards.map(({ id, title }) => ({ value: id, label: title })),
  }[target.kind]
  return (
    <Form.Item label={say.targetKinds[target.kind]} htmlFor="target-id">
      <Select
        id="target-id"
        showSearch={{ optionFilterProp: 'label' }}
        value={target.id === '' ? null : target.id}
        options={options}
        onChange={(id: string | null) => onChange(id ?? '')}
      />
    </Form.Item>
  )
}
