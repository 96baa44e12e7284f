import { recentTexts } from '../../local/engine/recent'

describe('recent texts', () => {
  it('stay within their bound: when half of it is full, what is older than that goes', () => {
    const recent = recentTexts(10)
    const all = () => ['a', 'b', 'c', 'd'].map((id) => recent.get('plain', id))
    recent.keep('plain', 'a', '123')
    recent.keep('plain', 'b', '45')
    expect(all()).toEqual(['123', '45', undefined, undefined])
    recent.keep('plain', 'c', '6')
    recent.keep('plain', 'a', '7890')
    expect(all()).toEqual(['7890', '45', '6', undefined])
    recent.keep('plain', 'd', 'x')
    expect(all()).toEqual(['7890', undefined, '6', 'x'])
  })

  it('count a text once, however often it is kept', () => {
    const recent = recentTexts(10)
    recent.keep('plain', 'a', '1')
    for (let times = 0; times < 20; times++) recent.keep('plain', 'b', '2345')
    expect([recent.get('plain', 'a'), recent.get('plain', 'b')]).toEqual(['1', '2345'])
  })

  it('forget what is dropped, and keep collections apart', () => {
    const recent = recentTexts(10)
    recent.keep('plain', 'a', '12')
    recent.keep('named', 'a', '345')
    recent.keep('plain', 'b', '6')
    recent.drop('named', 'a')
    recent.drop('plain', 'c')
    expect([recent.get('plain', 'a'), recent.get('named', 'a'), recent.get('plain', 'b')]).toEqual([
      '12',
      undefined,
      '6',
    ])
    recent.keep('plain', 'c', '7890')
    expect(recent.get('plain', 'a')).toBe('12')
  })

  it('keep nothing that is larger than all they may, nor what it was before', () => {
    const recent = recentTexts(6)
    recent.keep('plain', 'a', '123')
    recent.keep('plain', 'a', '1234')
    expect(recent.get('plain', 'a')).toBeUndefined()
  })
})
