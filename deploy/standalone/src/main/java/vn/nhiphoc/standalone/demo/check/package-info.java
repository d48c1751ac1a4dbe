/** Reading the views as anybody would, once they hold all that was sent, and comparing them with the truth. */
package vn.nhiphoc.standalone.demo.check;
