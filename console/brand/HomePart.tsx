import { PlusOutlined, SettingOutlined } from '@ant-design/icons'
import { Button, Dropdown, Tag } from 'antd'
import { useState } from 'react'
import { fixedBlocks, homeBlockKinds, homeBlocksMax, type HomeBlockKind } from '../../contract/words/home'
import { newRequestId } from '../cloud/call'
import { useAnswer } from '../cloud/load'
import { useLanguage, useWords } from '../ui/language'
import { useMay } from '../ui/operator'
import { shortTime } from '../ui/time'
import { BlockDrawer } from './BlockDrawer'
import { Section } from './BrandFields'
import type { HomeBlock } from './draft'
import { HomePhone } from './HomePhone'
import { BesidePhone, SavePart, usePart, type PartProps } from './part'
import { RowButtons } from './RowButtons'

export const isFixed = (kind: HomeBlockKind) => fixedBlocks.some((fixed) => fixed === kind)

/** The first screen, laid out block by block. */
export function HomePart(given: PartProps) {
  const words = useWords().brand
  const mayAsk = useMay()
  const disabled = !mayAsk('saveBrandDraft')
  const part = usePart('home', given)
  const [blocks, setBlocks] = useState<HomeBlock[]>(part.opened.home)
  const [openId, setOpenId] = useState<string>()
  const tiers = useAnswer('getProgram', mayAsk('getProgram') ? {} : null).value?.program.tiers ?? []
  const open = blocks.find(({ id }) => id === openId)
  const change = (next: HomeBlock[]) => {
    setBlocks(next)
    part.touch()
  }
  const add = (kind: HomeBlockKind) => {
    const id = newRequestId()
    const banner = kind === 'banner' ? { picture: '', address: '', says: '', target: null } : null
    change([...blocks, { id, kind, audience: [], from: null, until: null, banner }])
    if (banner) setOpenId(id)
  }
  const save = () => part.save({ home: { version: part.version, home: blocks.map(sentBlock) } })
  return (
    <BesidePhone phone={<HomePhone brand={part.opened} blocks={blocks} tiers={tiers} />}>
      <Section title={words.homeTitle} says={words.homeSays}>
        <ol className="brand-rows">
          {blocks.map((block, place) => (
            <BlockRow
              key={block.id}
              {...{ block, blocks, place, tiers, disabled }}
              onChange={change}
              onOpen={() => setOpenId(block.id)}
            />
          ))}
        </ol>
        <Dropdown
          trigger={['click']}
          disabled={disabled || blocks.length >= homeBlocksMax}
          menu={{
            items: homeBlockKinds
              .filter((kind) => !isFixed(kind))
              .map((kind) => ({ key: kind, label: words.kinds[kind], onClick: () => add(kind) })),
          }}
        >
          <Button icon={<PlusOutlined aria-hidden />}>{words.addBlock}</Button>
        </Dropdown>
      </Section>
      <SavePart part={part} onSave={save} />
      {open && (
        <BlockDrawer
          key={open.id}
          block={open}
          tiers={tiers}
          onChange={(next) => change(blocks.map((each) => (each.id === next.id ? next : each)))}
          onClose={() => setOpenId(undefined)}
        />
      )}
    </BesidePhone>
  )
}

/** Where a picture is shown from is the cloud's to say. */
const sentBlock = ({ banner, ...block }: HomeBlock) => ({
  ...block,
  banner: banner && { picture: banner.picture, says: banner.says, target: banner.target },
})

interface BlockRowProps {
  block: HomeBlock
  blocks: HomeBlock[]
  place: number
  tiers: readonly { code: string; name: string }[]
  disabled: boolean
  onChange: (blocks: HomeBlock[]) => void
  onOpen: () => void
}

function BlockRow({ block, blocks, place, tiers, disabled, onChange, onOpen }: BlockRowProps) {
  const words = useWords().brand
  const locale = useLanguage()
  const { kind, audience, from, until, banner } = block
  const name = banner?.says ? `${words.kinds.banner}：${banner.says}` : words.kinds[kind]
  const who = audience.map((code) => tiers.find((tier) => tier.code === code)?.name ?? words.guests)
  const when = [from, until].map((at) => (at === null ? '' : shortTime(at, locale)))
  return (
    <li className="brand-row">
      <span className="brand-row-name">
        <b>{place + 1}</b> {name}
        {audience.length > 0 && <Tag>{who.join(' ')}</Tag>}
        {(from !== null || until !== null) && <Tag>{when.join(' – ')}</Tag>}
        {kind === 'banner' && !banner?.picture && <Tag color="orange">{words.bannerMissing}</Tag>}
      </span>
      {!isFixed(kind) && (
        <Button
          type="text"
          size="small"
          icon={<SettingOutlined />}
          aria-label={words.editBlock(name)}
          disabled={disabled}
          onClick={onOpen}
        />
      )}
      <RowButtons
        rows={blocks}
        place={place}
        name={name}
        disabled={disabled}
        removable={!isFixed(kind)}
        onChange={onChange}
      />
    </li>
  )
}
