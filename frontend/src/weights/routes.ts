import type { RouteRecordRaw } from 'vue-router'

export default [{ path: '/app/weights', component: () => import('./Weights.vue') }] satisfies RouteRecordRaw[]
