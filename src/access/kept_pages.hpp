// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <functional>
#include <memory>
#include <string_view>

#include "access/access.hpp"
#include "store/kept.hpp"

namespace stepwise::access {

/// A page as one session sees it, and what the audit says of the look: how many people's names stand in it. Without `what` the
/// look is not written down.
struct ListPage {
  govuk::Page page;
  std::string_view what = {};   ///< words kept in the record
  std::size_t people = 0;
};

/// Pages that people come back to all day, each kept for its session until something is saved, or for a minute: who goes from a
/// list to a record and back has it at once. Each look is written down all the same.
class KeptPages {
 public:
  /// `also` names what the list is made of beside the record: an index that follows it a moment later.
  http::Response show(Visit& visit, const std::function<Result<ListPage>(store::ReadTx&)>& make, std::string_view also = {});
  /// The same in a snapshot that is open already; it is not kept open after.
  http::Response show(Visit& visit, std::unique_ptr<store::ReadTx> tx, const std::function<Result<ListPage>(store::ReadTx&)>& make, std::string_view also = {});

 private:
  store::Kept<Result<ListPage>> kept_{300};
};

/// A list, as the function of its route.
std::function<http::Response(Visit&)> kept_list(std::function<Result<ListPage>(Visit&, store::ReadTx&)> make);

/// A page about the person of the address (`:person`), as the function of its route. They are looked up, and the look written down
/// as `what`, each time.
std::function<http::Response(Visit&)> kept_of_person(std::string_view what, std::function<Result<govuk::Page>(Visit&, store::ReadTx&, const ReadablePerson&)> make);

}  // namespace stepwise::access
