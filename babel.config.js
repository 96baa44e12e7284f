/** Fast refresh stays off: the watch builds serve a phone frame that reloads as a whole. */
module.exports = { presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', hot: false }]] }
