/** Posts that every agency has (nomenclature of PermenPANRB 1/2023 and 45/2022). */
export const commonStaffPosts = [
  'Pengadministrasi Perkantoran',
  'Pengolah Data dan Informasi',
  'Penelaah Teknis Kebijakan',
  'Penata Layanan Operasional',
]

export const communicationPosts = [
  'Pranata Komputer Ahli Pertama',
  'Pranata Komputer Ahli Muda',
  'Pranata Komputer Terampil',
  'Pranata Hubungan Masyarakat Ahli Muda',
  'Pranata Hubungan Masyarakat Ahli Pertama',
  'Statistisi Ahli Pertama',
  'Sandiman Ahli Pertama',
  'Arsiparis Terampil',
]

export const secretariatPosts = [
  'Analis Kebijakan Ahli Muda',
  'Analis Kebijakan Ahli Pertama',
  'Perancang Peraturan Perundang-undangan Ahli Muda',
  'Perencana Ahli Muda',
  'Arsiparis Terampil',
  'Pranata Komputer Ahli Pertama',
]

export const personnelPosts = [
  'Analis Sumber Daya Manusia Aparatur Ahli Muda',
  'Analis Sumber Daya Manusia Aparatur Ahli Pertama',
  'Asesor Sumber Daya Manusia Aparatur Ahli Muda',
  'Pranata Sumber Daya Manusia Aparatur Terampil',
  'Pranata Komputer Ahli Pertama',
  'Arsiparis Terampil',
]

export const schoolPosts = [
  'Pengawas Sekolah Ahli Muda',
  'Pamong Belajar Ahli Pertama',
  'Guru Ahli Pertama',
  'Guru Ahli Muda',
  'Perencana Ahli Muda',
  'Arsiparis Terampil',
]

export const nonAsnPosts = [
  'Tenaga Administrasi',
  'Operator Komputer',
  'Tenaga Kebersihan',
  'Petugas Keamanan',
  'Pengemudi',
  'Tenaga Teknis Jaringan',
]
