import { recentTexts } from '../../local/engine/recent'

describe('recent texts', () => {
  it('stay within their bound, the first to come going first', () => {
    const recent = recentTexts(10)
    recent.keep('plain', 'a', '1234')
    recent.keep('plain', 'b', '5678')
    recent.keep('plain', 'c', '90')
    const all = () => ['a', 'b', 'c', 'd'].map((id) => recent.get('plain', id))
    expect(all()).toEqual(['1234', '5678', '90', undefined])
    recent.keep('plain', 'd', 'x')
    expect(all()).toEqual([undefined, '5678', '90', 'x'])
    // What is kept again is the newest, and counts once.
    recent.keep('plain', 'b', '567')
    recent.keep('plain', 'a', '1234')
    expect(all()).toEqual(['1234', '567', '90', 'x'])
    recent.keep('plain', 'a', '12345')
    expect(all()).toEqual(['12345', '567', undefined, 'x'])
  })

  it('forget what is dropped, and keep collections apart', () => {
    const recent = recentTexts(10)
    recent.keep('plain', 'a', '12345')
    recent.keep('named', 'a', '678')
    recent.drop('plain', 'a')
    recent.drop('plain', 'b')
    expect([recent.get('plain', 'a'), recent.get('named', 'a')]).toEqual([undefined, '678'])
    recent.keep('plain', 'b', '1234567')
    expect([recent.get('plain', 'b'), recent.get('named', 'a')]).toEqual(['1234567', '678'])
  })

  it('keep nothing that is larger than all they may', () => {
    const recent = recentTexts(3)
    recent.keep('plain', 'a', '1234')
    expect(recent.get('plain', 'a')).toBeUndefined()
  })
})
