import { ColorPicker, Form, Input, Slider } from 'antd'
import { counted } from '../ui/counted'
import { useWords } from '../ui/language'
import { Section } from './BrandFields'

/** Softer corners look like a toy. */
const radiusMax = 28

/** Every colour by itself, the corners, and what newcomers read. */
export function ColorFields() {
  const words = useWords().brand
  const { accent: _accent, ...others } = words.colors
  return (
    <>
      <Section title={words.fields.welcome}>
        <Form.Item name={['welcome', 'title']} label={words.welcomeTitle}>
          <Input placeholder={words.welcomeTitleExample} {...counted('welcomeTitle')} />
        </Form.Item>
        <Form.Item name={['welcome', 'body']} label={words.welcomeBody}>
          <Input {...counted('welcomeBody')} />
        </Form.Item>
      </Section>
      <Section title={words.colorsTitle} says={words.colorsSay}>
        <div className="brand-colors">
          {Object.entries(others).map(([name, label]) => (
            <Form.Item
              key={name}
              name={['colors', name]}
              label={label}
              getValueFromEvent={(color: { toHexString: () => string }) =>
                color.toHexString().slice(0, 7).toUpperCase()
              }
            >
              <ColorPicker disabledAlpha format="hex" showText aria-label={label} />
            </Form.Item>
          ))}
        </div>
        <Form.Item name="radius" label={words.radius}>
          <Slider
            min={0}
            max={radiusMax}
            tooltip={{ formatter: (px = 0) => `${px} px` }}
            ariaLabelForHandle={words.radius}
          />
        </Form.Item>
      </Section>
    </>
  )
}
