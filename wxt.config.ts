import { defineConfig } from 'wxt'

export default defineConfig({
  publicDir: 'assets/public',
  imports: false,
})
