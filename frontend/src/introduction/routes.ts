import type { RouteRecordRaw } from 'vue-router'

export default [
  { path: '/app/introductions', component: () => import('./Introductions.vue') },
  { path: '/app/introductions/:id', component: () => import('./Introduction.vue'), props: true },
] satisfies RouteRecordRaw[]
