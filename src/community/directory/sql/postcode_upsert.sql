-- SPDX-License-Identifier: Apache-2.0
-- takes: postcode text, latitude real, longitude real
insert into postcode_point (postcode, latitude, longitude) values (:postcode, :latitude, :longitude)
on conflict (postcode) do update set latitude = excluded.latitude, longitude = excluded.longitude
