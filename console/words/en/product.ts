import type { Words } from '../zh-CN'

export const product: Words['product'] = {
  title: 'Products',
  says: 'The name and picture members see after a scan',
  make: 'Register a product',
  makeTitle: 'Register a product',
  editTitle: 'Edit the product',
  emptyTitle: 'No products yet',
  emptySays: 'Register a product first; codes are minted for it.',
  count: (products, more) => (more ? `The latest ${products} products` : `${products} products`),
  search: 'Search name, line or GTIN',
  name: 'Product name',
  nameHint: 'As on the pack, 40 characters at most',
  nameExample: 'e.g. Mountain Oolong 330 ml',
  nameMissing: 'Please enter the product’s name',
  tagline: 'One line',
  taglineHint: 'Shown under the name; may be left out',
  taglineExample: 'e.g. Spring leaves from 1,200 m',
  gtin: 'GTIN',
  gtinFinding: (finding) => {
    switch (finding.kind) {
      case 'empty':
        return 'The digits under the barcode, usually 13; the last one is worked out from the others and catches slips'
      case 'notDigits':
        return 'A GTIN has digits only'
      case 'length':
        return `A GTIN has 8, 12, 13 or 14 digits; this has ${finding.digits}`
      case 'wrong':
        return `The last digit should be ${finding.expected}, not ${finding.found}: one digit may be miscopied; compare it with the pack`
      case 'right':
        return 'The check digit is right'
    }
  },
  photos: 'Pictures',
  photosHint: 'The first stands in scan results and lists; six at most, cut square as you upload them',
  upload: 'Upload a photo',
  drawn: 'Use a drawing',
  description: 'About it',
  descriptionHint: 'What members read from a scan or a picture of it; optional',
  shelfLife: 'Shelf life',
  shelfLifeHint: 'Where a batch says when it was made, members read until when it keeps',
  shelfLifeUnits: { day: 'days', month: 'months' },
  pictureMissing: 'Please choose a picture',
}
