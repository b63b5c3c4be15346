import { CodeField } from '#components/sign-in/code-field'
import { DoorForm } from '#components/sign-in/door-form'
import { Field } from '#components/ui/field'
import { Tabs } from '#components/ui/tabs'

/** The two doors of `/masuk`. */
export function Doors() {
  return (
    <Tabs
      label="Masuk sebagai"
      tabs={[
        { key: 'pegawai', label: 'Pegawai', panel: <EmployeeDoor /> },
        { key: 'pejabat', label: 'Pejabat dan pengelola', panel: <StaffDoor /> },
      ]}
    />
  )
}

function EmployeeDoor() {
  return (
    <DoorForm
      door="pegawai"
      wrong="Nomor atau kode pribadi tidak cocok. Periksa kembali keduanya pada slip Anda. Bila slip hilang, mintalah slip baru kepada pengelola OPD Anda."
    >
      <Field
        label="NIP / NI PPPK / NIK"
        hint="Seperti tertulis pada slip Anda; spasi boleh diketik"
        name="number"
        inputMode="text"
        autoComplete="username"
        autoCapitalize="characters"
        spellCheck={false}
        required
        maxLength={40}
      />
      <CodeField />
    </DoorForm>
  )
}

function StaffDoor() {
  return (
    <DoorForm
      door="pejabat"
      wrong="E-mail, kata sandi, atau kode autentikasi tidak cocok. Periksa kembali; kode autentikasi berganti setiap 30 detik. Bila lupa kata sandi, hubungi pengelola badan kepegawaian daerah."
    >
      <Field label="E-mail" name="email" type="email" autoComplete="username" required maxLength={200} />
      <Field
        label="Kata sandi"
        name="password"
        type="password"
        autoComplete="current-password"
        required
        maxLength={200}
      />
      <Field
        label="Kode autentikasi"
        hint="Enam angka dari aplikasi autentikator Anda"
        name="totp"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={10}
      />
    </DoorForm>
  )
}
