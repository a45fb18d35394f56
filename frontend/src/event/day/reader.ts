import { decodeQR } from 'qr/decode.js'

interface Native {
  detect(of: HTMLVideoElement): Promise<{ rawValue: string }[]>
}
type Natives = { new (how: { formats: string[] }): Native; getSupportedFormats(): Promise<string[]> }
type Frame = { width: number; height: number; data: Uint8ClampedArray | Uint8Array }
/** What stands in the picture of a camera; nothing where no code is seen. */
export type Reader = (video: HTMLVideoElement) => Promise<string>

/** Whether this device has a camera that a page may ask for. */
export async function hasCamera(): Promise<boolean> {
  if (!navigator.mediaDevices?.getUserMedia) return false
  const devices = await navigator.mediaDevices.enumerateDevices().catch(() => undefined)
  // A browser that does not tell is asked when it comes to it.
  return !devices || devices.some((one) => one.kind === 'videoinput')
}

/** The text of the QR code in a picture. */
export function textIn(frame: Frame): string {
  try {
    return decodeQR(frame)
  } catch {
    return ''
  }
}

/** More is not needed to read a badge at arm's length, and slow telephones are to keep up. */
const SIDE = 720
/** Reads without the browser's help: Safari and Firefox have no reader, Chrome not on every telephone. */
function own(): Reader {
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  return async (video) => {
    const { videoWidth: wide, videoHeight: high } = video
    const from = Math.min(wide, high)
    if (!pen || !from) return ''
    const side = Math.min(from, SIDE)
    if (canvas.width !== side) canvas.width = canvas.height = side
    // The middle, where the badge is held.
    pen.drawImage(video, (wide - from) / 2, (high - from) / 2, from, from, 0, 0, side, side)
    return textIn(pen.getImageData(0, 0, side, side))
  }
}

/** The browser's reader where it has one that works, else our own. */
export async function readerOf(): Promise<Reader> {
  const natives = (globalThis as { BarcodeDetector?: Natives }).BarcodeDetector
  const formats = (await natives?.getSupportedFormats().catch((): string[] => [])) ?? []
  const mine = own()
  if (!natives || !formats.includes('qr_code')) return mine
  const native = new natives({ formats: ['qr_code'] })
  let broken = false
  return async (video) => {
    if (!broken) {
      try {
        return (await native.detect(video))[0]?.rawValue ?? ''
      } catch {
        // It is there and does not work, as without the services of the system it relies on.
        broken = true
      }
    }
    return mine(video)
  }
}
