import { Modal, Slider } from 'antd'
import { useEffect, useState } from 'react'
import Cropper, { type Area } from 'react-easy-crop'
import 'react-easy-crop/react-easy-crop.css'
import { useWords } from './language'

/** What a picture is cut to: a tile of the mall and of a product, or a strip across the first screen. */
export type Shape = 'square' | 'banner'
const aspects: Record<Shape, number> = { square: 1, banner: 2.4 }

const zoomMax = 4
/** A camera's picture is cut at its own size up to here; the cloud publishes less. */
const cutPixelsMax = 2_400

interface CropPictureProps {
  file: File
  shape: Shape
  onDone: (cut: Blob) => void
  onClose: () => void
}

/** Chooses what of a picture is shown. One that this browser can't draw is sent as it is: the cloud may still read it. */
export function CropPicture({ file, shape, onDone, onClose }: CropPictureProps) {
  const words = useWords().shell
  const [address, setAddress] = useState<string>()
  const [crop, setCrop] = useState({ x: 0, y: 0 })
  const [zoom, setZoom] = useState(1)
  const [area, setArea] = useState<Area>()
  useEffect(() => {
    const url = URL.createObjectURL(file)
    setAddress(url)
    return () => URL.revokeObjectURL(url)
  }, [file])
  const cut = async () => onDone(area ? await cutOut(file, area) : file)
  return (
    <Modal
      open
      centered
      width={560}
      title={words.cropTitle}
      okText={words.cropDone}
      cancelText={words.cancel}
      onOk={() => void cut()}
      onCancel={onClose}
    >
      <div className="crop">
        {address && (
          <Cropper
            image={address}
            crop={crop}
            zoom={zoom}
            maxZoom={zoomMax}
            aspect={aspects[shape]}
            onCropChange={setCrop}
            onZoomChange={setZoom}
            onCropComplete={(_, pixels) => setArea(pixels)}
            mediaProps={{ alt: file.name, onError: () => onDone(file) }}
          />
        )}
      </div>
      <Slider
        min={1}
        max={zoomMax}
        step={0.05}
        value={zoom}
        onChange={setZoom}
        ariaLabelForHandle={words.cropZoom}
        tooltip={{ open: false }}
      />
    </Modal>
  )
}

async function cutOut(file: File, { x, y, width, height }: Area): Promise<Blob> {
  const picture = await createImageBitmap(file)
  const scale = Math.min(1, cutPixelsMax / Math.max(width, height))
  const canvas = new OffscreenCanvas(Math.round(width * scale), Math.round(height * scale))
  const pen = canvas.getContext('2d')
  if (pen === null) return file
  pen.drawImage(picture, x, y, width, height, 0, 0, canvas.width, canvas.height)
  return canvas.convertToBlob({ type: 'image/png' })
}
