import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** The mini-program as it ships. */
export const builtFolder = join(__dirname, '../../../dist/weapp')

/** The tests read what ships, so there has to be something that ships. */
export function insistOnBuild(): void {
  if (!existsSync(join(builtFolder, 'app.js')))
    throw new Error('dist/weapp is missing: build the mini-program first with "npx taro build --type weapp"')
}
