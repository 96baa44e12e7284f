import { resolve } from 'node:path'
import { defineConfig } from '@tarojs/cli'

const platform = process.env['TARO_ENV'] === 'h5' ? 'h5' : 'weapp'
const root = resolve(__dirname, '..')
const outputRoot = `dist/${platform}`

/** TypeScript outside `src` that the screens load as values: words and sentences. */
const compile = { include: [resolve(root, 'contract'), resolve(root, 'domain')] }

/** Sizes are written in CSS pixels and stay so on every screen; the layout is what stretches. */
const postcss = { pxtransform: { enable: false } }

const pictures = { from: 'src/brand/pictures', to: `${outputRoot}/pictures` }
/** What WeChat's search may show. */
const sitemap = { from: 'src/sitemap.json', to: `${outputRoot}/sitemap.json` }
const codeReader = {
  from: 'node_modules/zxing-wasm/dist/reader/zxing_reader.wasm',
  to: `${outputRoot}/zxing_reader.wasm`,
}

export default defineConfig<'webpack5'>({
  projectName: 'mashang',
  date: '2025-11-21',
  designWidth: 375,
  deviceRatio: { 375: 2, 750: 1 },
  sourceRoot: 'src',
  outputRoot,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  plugins: [],
  defineConstants: { CLOUD_ENVIRONMENT: JSON.stringify(process.env['MASHANG_CLOUD_ENVIRONMENT'] ?? '') },
  copy: { patterns: platform === 'h5' ? [pictures, codeReader] : [pictures, sitemap], options: {} },
  // A Chinese sign takes three bytes as it is and six as an escape; WeChat and browsers read UTF-8.
  terser: { config: { output: { ascii_only: false } } },
  mini: {
    compile,
    postcss,
    miniCssExtractPluginOption: { ignoreOrder: true },
    // What only sub-packages use travels with them.
    optimizeMainPackage: { enable: true },
  },
  h5: {
    compile,
    postcss,
    publicPath: '/h5/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    devServer: { hot: false },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
  },
})
