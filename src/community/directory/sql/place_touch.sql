-- SPDX-License-Identifier: Apache-2.0
-- takes: place_id int, change_number int
update place set change_number = :change_number where place_id = :place_id
