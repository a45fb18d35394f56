/// <reference types="vite/client" />
declare module '*.vue' {
  import type { DefineComponent } from 'vue'
  const part: DefineComponent<object, object, unknown>
  export default part
}
declare module '*.css'
