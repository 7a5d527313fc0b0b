-- SPDX-License-Identifier: Apache-2.0
-- takes: place_proposal_id int, place_id int
update place_proposal set place_id = :place_id where place_proposal_id = :place_proposal_id
