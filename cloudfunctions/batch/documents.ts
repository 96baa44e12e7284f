export interface PrintFile {
  _id: string
  batchId: string
  form: 'csv' | 'labels'
  fromSerial: number
  toSerial: number
  name: string
  fileId: string
  bytes: number
  sha256: string
  createdAt: number
  downloads: number
}

export interface Counter {
  _id: string
  last: number
}
