// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "practice/front_door/contact_store.hpp"

namespace stepwise::front_door {

/// A contact from a row of any statement that gives all its columns; secondary resolutions are another table's.
Contact contact_of(const store::Row& row);
ListLine line_of(const store::Row& row);

}  // namespace stepwise::front_door
