declare module '*.css'

/** Put in by the build: which platform it is for, and the CloudBase environment (empty for the default one). */
declare const process: { env: { TARO_ENV: 'weapp' | 'h5' } }
declare const CLOUD_ENVIRONMENT: string
