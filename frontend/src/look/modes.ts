import { ref } from 'vue'

function mode(name: 'large' | 'dark', preset: boolean) {
  const key = `duijie-${name}`
  const kept = localStorage.getItem(key)
  const on = ref(kept === null ? preset : kept === '1')
  const apply = () => document.documentElement.classList.toggle(name, on.value)
  apply()
  const toggle = () => {
    on.value = !on.value
    localStorage.setItem(key, on.value ? '1' : '0')
    apply()
  }
  return { on, toggle }
}

/** 大字: an 18 px base. */
export const large = mode('large', false)
export const dark = mode('dark', matchMedia('(prefers-color-scheme: dark)').matches)
