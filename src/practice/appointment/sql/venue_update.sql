-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text, version int, name text, address text, town text, postcode text, latitude real, longitude real
-- takes: facilities text, getting_there text, telephone text
update venue set version = version + 1,
  name = :name, address = :address, town = :town, postcode = :postcode, latitude = :latitude, longitude = :longitude,
  facilities = :facilities, getting_there = :getting_there, telephone = :telephone
where reference = :reference and version = :version
