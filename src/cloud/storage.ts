import Taro from '@tarojs/taro'

/** Reads what an earlier visit kept; undefined where there is nothing or the phone's storage fails. */
export function kept<Value>(name: string): Value | undefined {
  try {
    const value: Value | '' | undefined = Taro.getStorageSync(`mashang.${name}`)
    return value === '' ? undefined : value
  } catch {
    return undefined
  }
}

/** Keeps a value for later visits. A full storage only costs the memory of it. */
export function keep(name: string, value: unknown): void {
  try {
    Taro.setStorageSync(`mashang.${name}`, value)
  } catch {
    // The phone's storage is full: everything works without it, only less remembered.
  }
}
