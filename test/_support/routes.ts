import { join } from 'node:path'

interface AppConfig {
  pages: string[]
  subPackages: { root: string; pages: string[] }[]
}

/** Every page of the mini-program, as its own configuration lists them. */
export async function phoneRoutes(): Promise<string[]> {
  Object.assign(globalThis, { defineAppConfig: (config: AppConfig) => config })
  const loaded: { default: AppConfig } = await import(join(__dirname, '../../src/app.config.ts'))
  const { pages, subPackages } = loaded.default
  return [...pages, ...subPackages.flatMap(({ root, pages: inside }) => inside.map((page) => `${root}/${page}`))]
}
